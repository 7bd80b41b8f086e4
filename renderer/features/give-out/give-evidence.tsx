import { counted } from '../../../shared/util/counted.ts';
import type { EvidencePack, PackProgress } from '../../give-out/evidence-pack.ts';
import { madeWords } from '../../give-out/made-pdf.ts';
import type { PackFacts } from '../../give-out/pack-facts.ts';
import { Checkbox } from '../../ui/field.tsx';
import { Progress } from '../../ui/progress.tsx';

/** What an evidence pack may have beside the quoted pages. */
export interface PackChoice {
  marks: boolean;
  restricted: boolean;
}

/** How far the making of a pack is. */
export function PackMaking({ progress: { done, papers } }: { progress: PackProgress }) {
  const label = done < papers ? `Taking the pages of paper ${done + 1} of ${papers}` : 'Putting the pages together';
  return <Progress label={label} done={done} total={papers} />;
}

/** What is chosen for an evidence pack. */
export function PackChoices({
  facts: { evidence, marks, restricted, saidAgain },
  choice,
  onChoice,
}: {
  facts: PackFacts;
  choice: PackChoice;
  onChoice: (choice: PackChoice) => void;
}) {
  if (evidence.size === 0) return <p>None of these questions has a quotation, so there are no pages to give.</p>;
  return (
    <>
      <Checkbox
        label={marks.length === 0 ? 'My marks on these pages' : `My ${counted(marks.length, 'mark')} on these pages`}
        hint={
          marks.length === 0 ? 'There are none.' : 'With what you wrote beside them. Left out unless you choose them.'
        }
        checked={choice.marks}
        disabled={marks.length === 0}
        onChange={({ target }) => onChoice({ ...choice, marks: target.checked })}
      />
      {restricted.size > 0 ? (
        <Checkbox
          label={`Also ${counted(restricted.size, 'quotation')} from papers that are not public`}
          hint={[
            'Left out with their pages, and the pack says so.',
            saidAgain.size > 0
              ? `${counted(saidAgain.size, 'question')} that ${saidAgain.size === 1 ? 'repeats' : 'repeat'} their words ${saidAgain.size === 1 ? 'is' : 'are'} left out too.`
              : '',
            'Think who will have the file.',
          ]
            .filter(Boolean)
            .join(' ')}
          checked={choice.restricted}
          onChange={({ target }) => onChoice({ ...choice, restricted: target.checked })}
        />
      ) : null}
    </>
  );
}

/** What is to be known of a pack that was made. */
export function packWords({ missing, held, missingSigns }: Omit<EvidencePack, 'blob' | 'pages'>): string {
  return [
    missing > 0 ? `${counted(missing, 'quotation')} without the page: the pack says why.` : '',
    held > 0 ? `${counted(held, 'quotation')} from papers that are not public left out.` : '',
    madeWords({ missing: missingSigns, long: [] }),
  ]
    .filter(Boolean)
    .join(' ');
}
