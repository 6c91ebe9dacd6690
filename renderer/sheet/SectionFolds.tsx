import './sectionFolds.css';
import { valueAt } from '../../shared/draft/path.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import { useEditorValue } from '../session/EditorContext.tsx';
import { foldText } from '../text/folding.ts';
import { IconChevronDown, IconChevronUp } from '../ui/icons.tsx';
import type { SheetSection } from './sections.ts';
import { summaryOf } from './summaryOf.ts';
import type { Folding } from './useFolding.ts';

interface SectionProps {
  readonly model: SheetModel;
  readonly section: SheetSection;
  readonly onToggle: (isFolded: boolean) => void;
}

/** At the edge of a part, beside its first row. */
function FoldButton({ model, section, onToggle }: SectionProps) {
  const label = foldText.fold(section.label);
  return (
    <div className="foldEdge" style={{ gridArea: `${section.first} / ${model.columns.length + 1}` }}>
      <button
        type="button"
        className="foldButton"
        aria-expanded
        title={label}
        aria-label={label}
        onClick={() => onToggle(true)}
      >
        <IconChevronUp />
      </button>
    </div>
  );
}

/** The one line that stands for a folded part and opens it again. */
function FoldedLine({ model, section, onToggle }: SectionProps) {
  const summary = useEditorValue(({ draft }) => summaryOf(model, section, (path) => valueAt(draft, path)));
  return (
    <button
      type="button"
      className="foldedLine"
      aria-expanded={false}
      style={{ gridArea: `${section.first} / 1 / span 1 / span ${model.columns.length}` }}
      onClick={() => onToggle(false)}
    >
      <IconChevronDown />
      <strong>{foldText.name(section.label)}</strong>
      <span className="foldedSummary">{summary === '' ? foldText.blank : summary}</span>
      <span className="foldedOpen">{foldText.open}</span>
    </button>
  );
}

/** The ways to fold the parts above the indicators and to open them. On the screen only: paper is never folded. */
export function SectionFolds({ model, folding }: { readonly model: SheetModel; readonly folding: Folding }) {
  return folding.sections.map((section) => {
    const Line = folding.folded.includes(section) ? FoldedLine : FoldButton;
    return (
      <Line
        key={section.key}
        model={model}
        section={section}
        onToggle={(isFolded) => folding.folds.set([section.key], isFolded)}
      />
    );
  });
}
