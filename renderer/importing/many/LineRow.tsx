import { Button as AriaButton } from 'react-aria-components/Button';
import { assertNever } from '../../../shared/assertNever.ts';
import { findForm } from '../../../shared/forms/index.ts';
import { manyImportText as words } from '../../text/importMany.ts';
import { IconWarning } from '../../ui/icons.tsx';
import { choiceOf, choicesOf } from './standings.ts';
import type { FormLine, ManyChoice, ManyLine, Standing } from './types.ts';

function standingText(standing: Standing): string {
  switch (standing.kind) {
    case 'new':
      return words.standings.new;
    case 'same':
      return words.standings.same(standing.title);
    case 'exists':
      return words.standings.exists(standing.title);
    case 'repeated':
      return words.standings.repeated(standing.fileName, standing.isSame);
    default:
      return assertNever(standing);
  }
}

export interface LineRowProps {
  readonly line: ManyLine;
  /** among all lines, from 0 */
  readonly index: number;
  /** pixels */
  readonly top: number;
  /** undefined until all is read */
  readonly standing: Standing | undefined;
  readonly chosen: ManyChoice | undefined;
  readonly isLocked: boolean;
  readonly onChoose: (lineId: string, choice: ManyChoice) => void;
  readonly onShow: (line: ManyLine) => void;
}

function Text({ text, className = '' }: { readonly text: string; readonly className?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines of which only a part is drawn are no table element
    <div role="cell" className={className}>
      <span className="manyText" title={text}>
        {text === '' ? words.none : text}
      </span>
    </div>
  );
}

type FormCellsProps = Omit<LineRowProps, 'line' | 'index' | 'top' | 'onShow'> & { readonly line: FormLine };

function FormCells({ line, standing, chosen, isLocked, onChoose }: FormCellsProps) {
  const { outline, doubts } = line;
  const title = outline.formTitle === '' ? words.untitled : outline.formTitle;
  return (
    <>
      <Text text={title} />
      <Text text={findForm(outline.form)?.name ?? outline.form} />
      <Text text={outline.year} />
      <Text text={outline.total ?? ''} className="manyFigure" />
      <Text
        text={doubts === 0 ? '' : String(doubts)}
        className={doubts === 0 ? 'manyFigure' : 'manyFigure manyDoubts'}
      />
      <Text
        text={standing === undefined ? '' : standingText(standing)}
        className={`many-${standing?.kind ?? 'open'}`}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="cell">
        {standing !== undefined && (
          <select
            className="fieldInput manyChoice"
            aria-label={words.choiceOf(title)}
            disabled={isLocked}
            value={choiceOf(standing, chosen)}
            onChange={({ currentTarget }) => {
              const choice = choicesOf(standing).find((each) => each === currentTarget.value);
              if (choice !== undefined) onChoose(line.id, choice);
            }}
          >
            {choicesOf(standing).map((choice) => (
              <option key={choice} value={choice}>
                {words.choices[choice]}
              </option>
            ))}
          </select>
        )}
      </div>
    </>
  );
}

/** A form of a file, or a file that was not read with its reason. */
export function LineRow({ line, index, top, onShow, ...rest }: LineRowProps) {
  const place = line.kind === 'form' && line.sheet !== '' ? `${line.fileName}\n${line.sheet}` : line.fileName;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: what is gone to are the buttons of a line
    <div role="row" className={`manyLine manyLine-${line.kind}`} aria-rowindex={index + 2} style={{ top }}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="cell">
        <AriaButton className="manyFile" aria-label={words.show(place.replace('\n', ' '))} onPress={() => onShow(line)}>
          <span className="manyText">{place}</span>
        </AriaButton>
      </div>
      {line.kind === 'form' ? (
        <FormCells line={line} {...rest} />
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: as above
        <div role="cell" className="manyFault" aria-colspan={7}>
          <IconWarning />
          <span className="manyText" title={line.text}>
            {line.text}
          </span>
        </div>
      )}
    </div>
  );
}
