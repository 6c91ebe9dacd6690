import { useId } from 'react';
import { printingText, type Zoom } from '../text/printing.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { IconChevronDown, IconChevronUp } from '../ui/icons.tsx';

const zooms: readonly Zoom[] = ['width', 'page', 'actual'];

export interface PreviewBarProps {
  /** the page in sight, from 1 */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  /** null where nothing was checked */
  readonly withFindings: boolean | null;
  readonly onWithFindings: (withFindings: boolean) => void;
}

/** Where in the pages somebody is, and how large they are shown. */
export function PreviewBar({ page, pages, onPage, zoom, onZoom, withFindings, onWithFindings }: PreviewBarProps) {
  const zoomId = useId();
  return (
    <div className="printBar" role="toolbar" aria-label={printingText.tools}>
      <IconButton
        label={printingText.previous}
        icon={<IconChevronUp />}
        isDisabled={page <= 1}
        onPress={() => onPage(page - 1)}
      />
      <IconButton
        label={printingText.next}
        icon={<IconChevronDown />}
        isDisabled={page >= pages}
        onPress={() => onPage(page + 1)}
      />
      <span className="printPage" role="status">
        {printingText.page(page, pages)}
      </span>
      <label htmlFor={zoomId}>{printingText.zoom}</label>
      <select
        id={zoomId}
        className="printSelect"
        value={zoom}
        onChange={({ currentTarget: { value } }) => onZoom(zooms.find((each) => each === value) ?? zoom)}
      >
        {zooms.map((each) => (
          <option key={each} value={each}>
            {printingText.zooms[each]}
          </option>
        ))}
      </select>
      {withFindings !== null && (
        <label className="printOption">
          <input
            type="checkbox"
            checked={withFindings}
            onChange={({ currentTarget: { checked } }) => onWithFindings(checked)}
          />
          {printingText.withFindings}
        </label>
      )}
    </div>
  );
}
