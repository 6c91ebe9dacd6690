import { useState } from 'react';
import type { ListRequest } from '../../shared/summary/listSheets.ts';
import { PrintWindow, type PrintWindowProps } from './PrintWindow.tsx';
import { jobOfList } from './printJob.ts';

export interface ListPrintProps extends Pick<PrintWindowProps, 'onClose'> {
  readonly request: ListRequest;
}

/** The pages of what is said of many forms. */
export function ListPrint({ request, onClose }: ListPrintProps) {
  const [job] = useState(() => jobOfList(request));
  return <PrintWindow job={job} onClose={onClose} />;
}
