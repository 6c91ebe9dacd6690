import './fileDrop.css';
import type { OpenResult } from '../../shared/desktop.ts';
import { homeText } from '../text/home.ts';
import { useFileDrop } from './useFileDrop.ts';

/** Takes files dropped on any page; at the root, because a browser leaves the program for a file that nobody takes. */
export function FileDrop({ onFiles }: { readonly onFiles: (opened: OpenResult) => void }) {
  const hovering = useFileDrop(onFiles);
  return hovering ? <div className="fileDrop">{homeText.drop}</div> : null;
}
