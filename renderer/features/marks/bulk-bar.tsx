import { Copy, Download, Trash2, X } from 'lucide-react';
import { markAsText } from '../../../shared/marks/citation.ts';
import { colourName, colours, colourWords } from '../../../shared/marks/colours.ts';
import { withTags } from '../../../shared/marks/tags.ts';
import { counted } from '../../../shared/util/counted.ts';
import { copyText } from '../../clipboard.ts';
import { marksById, tagsAmong } from '../../data/find-marks.ts';
import { leavingRows } from '../../data/leaving.ts';
import { changeMarks } from '../../data/marks.ts';
import { useColourNames } from '../../data/use-colour-names.ts';
import { useLive } from '../../data/use-live.ts';
import { IconButton } from '../../ui/button.tsx';
import { openOverlay } from '../frame/overlays.ts';
import { ColourButton } from '../meeting/inspector/colour-button.tsx';
import { whatLeaves } from '../questions/leave.ts';
import './bulk-bar.css';
import { deleteMarksTold } from './delete-told.ts';
import { TagField } from './tag-field.tsx';
import type { ChosenMarks } from './use-chosen.ts';

const noTags: { any: readonly string[]; all: readonly string[] } = { any: [], all: [] };

/** What can be done with several marks at once; each is one step to undo. */
export function BulkBar({ chosen, listed }: { chosen: ChosenMarks; listed: readonly string[] }) {
  const names = useColourNames();
  const tags = useLive(() => tagsAmong(chosen.ids), [chosen.ids]) ?? noTags;
  const ids = [...chosen.ids];
  const what = counted(ids.length, 'mark');
  const copy = async () => {
    const marks = await marksById(listed.filter((id) => chosen.ids.has(id)));
    const rows = [...marks.values()];
    const leaving = await whatLeaves(rows, await leavingRows(rows, (mark) => [mark]), 'Copy');
    if (leaving) await copyText(leaving.map(markAsText).join('\n\n'), counted(leaving.length, 'mark'));
  };
  return (
    <section className="bulk-bar" aria-label="Chosen marks">
      <p className="numbers" role="status">
        {what} chosen
      </p>
      <div className="bulk-actions">
        {colours.map((colour) => (
          <ColourButton
            key={colour}
            colour={colour}
            label={`Change to ${colourWords(colour, names)}`}
            title={`${colourName(colour, names)} (${colour})`}
            onClick={() => changeMarks(ids, { colour })}
          />
        ))}
        <IconButton label="Copy with citations" icon={<Copy />} onClick={copy} />
        <IconButton
          label="Save the chosen marks"
          icon={<Download />}
          onClick={() => openOverlay({ kind: 'save-marks', meeting: null, chosen: chosen.ids })}
        />
        <IconButton
          label="Delete the chosen marks"
          keys="Delete"
          icon={<Trash2 />}
          onClick={() => deleteMarksTold(ids)}
        />
        <IconButton label="Choose none" keys="Escape" icon={<X />} onClick={chosen.clear} />
      </div>
      <TagField
        label="Tags of the chosen marks"
        tags={tags.any}
        onAll={tags.all}
        onAdd={(added) => changeMarks(ids, (mark) => ({ tags: [...withTags(mark.tags, added.join(','), [])] }))}
        onRemove={(tag) => changeMarks(ids, (mark) => ({ tags: mark.tags.filter((one) => one !== tag) }))}
      />
    </section>
  );
}
