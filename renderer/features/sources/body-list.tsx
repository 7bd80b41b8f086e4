import { CalendarRange, EllipsisVertical, FolderDown, HardDriveDownload } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/model/library.ts';
import { bytesInWords } from '../../../shared/sync/size.ts';
import { counted } from '../../../shared/util/counted.ts';
import type { SourceOverview } from '../../data/queries.ts';
import type { BodySpace } from '../../data/space.ts';
import { useChoice } from '../../data/use-choice.ts';
import { setFollowed } from '../../sync/commands.ts';
import { Checkbox } from '../../ui/field.tsx';
import { Menu } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FollowDialog } from './follow-dialog.tsx';
import { keepWords, windowWords } from './meetings-choice.tsx';

type BodyRow = SourceOverview['bodies'][number];

/** Bodies of a site, each to be followed or not, with which of its meetings are fetched and what they take. */
export function BodyList({
  legend,
  source,
  bodies,
  space,
}: {
  legend: string;
  source: Source;
  bodies: BodyRow[];
  space: readonly BodySpace[];
}) {
  if (bodies.length === 0) return null;
  return (
    <fieldset className="source-bodies">
      <legend className="field-label">{legend}</legend>
      <ul className="source-body-list">
        {bodies.map((row) => (
          <li key={row.body.id} className="source-body">
            <BodyChoice row={row} bytes={space.find(({ bodyId }) => bodyId === row.body.id)?.bytes ?? 0} />
            <BodyMenu source={source} row={row} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function BodyChoice({ row: { body, follow, meetings }, bytes }: { row: BodyRow; bytes: number }) {
  const [checked, setChecked] = useChoice(follow !== null, async (value) => {
    const result = await setFollowed(body.id, value);
    if (result.ok) return;
    showToast({ tone: 'bad', message: result.message });
    throw new Error(result.message);
  });
  const here = [meetings ? `${counted(meetings, 'meeting')} here` : '', bytes ? bytesInWords(bytes) : ''].filter(
    Boolean,
  );
  return (
    <Checkbox
      label={body.name}
      hint={
        <>
          {here.length ? here.join(', ') : body.category}
          {follow ? (
            <span className="field-hint">
              {windowWords[follow.window]} · {keepWords[follow.keep]}
            </span>
          ) : null}
        </>
      }
      checked={checked}
      onChange={(event) => setChecked(event.target.checked)}
    />
  );
}

/** What can be done about one body. */
function BodyMenu({ source, row: { body, follow, meetings } }: { source: Source; row: BodyRow }) {
  const [open, setOpen] = useState<'choose' | 'all' | 'export' | null>(null);
  const close = () => setOpen(null);
  const entries = [
    ...(follow
      ? [
          { label: 'Which meetings…', icon: <CalendarRange />, run: () => setOpen('choose') },
          {
            label: 'Download the whole history…',
            icon: <HardDriveDownload />,
            disabled: follow.window === 'all',
            run: () => setOpen('all'),
          },
        ]
      : [{ label: 'Choose meetings and follow…', icon: <CalendarRange />, run: () => setOpen('choose') }]),
    ...(meetings ? [{ label: 'Export to folders…', icon: <FolderDown />, run: () => setOpen('export') }] : []),
  ];
  return (
    <>
      <Menu label={`More for ${body.name}`} button={<EllipsisVertical />} entries={entries} />
      {open === 'choose' || open === 'all' ? (
        <FollowDialog
          source={source}
          body={body}
          follow={follow}
          {...(open === 'all' ? { suggested: { window: 'all' } } : {})}
          onClose={close}
        />
      ) : null}
      {open === 'export' ? <ExportDialog body={body} onClose={close} /> : null}
    </>
  );
}
