import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
// One types on as soon as its keys are pressed, and the letters must not go to what is behind it: it is here at once.
import { Palette } from '../palette/palette.tsx';
import { closeOverlay, overlays } from './overlays.ts';

const Shortcuts = lazy(async () => ({ default: (await import('../palette/shortcuts.tsx')).Shortcuts }));
const AddCouncil = lazy(async () => ({ default: (await import('../sources/add-council.tsx')).AddCouncil }));
const ImportDialog = lazy(async () => ({ default: (await import('../imports/import-dialog.tsx')).ImportDialog }));
const ChooseBeside = lazy(async () => ({ default: (await import('../palette/choose-beside.tsx')).ChooseBeside }));
const GiveOut = lazy(async () => ({ default: (await import('../give-out/give-out.tsx')).GiveOut }));
const RestoreBackup = lazy(async () => ({ default: (await import('../settings/restore-backup.tsx')).RestoreBackup }));
const RecordPromise = lazy(async () => ({
  default: (await import('../commitments/record-promise.tsx')).RecordPromise,
}));
const SaveMarks = lazy(async () => ({ default: (await import('../marks/save-marks.tsx')).SaveMarks }));
const EntryDialog = lazy(async () => ({ default: (await import('../minutes/entry-dialog.tsx')).EntryDialog }));
const AddEntry = lazy(async () => ({ default: (await import('../minutes/add-entry-dialog.tsx')).AddEntryDialog }));
const PasteMinutes = lazy(async () => ({ default: (await import('../minutes/paste-minutes.tsx')).PasteMinutes }));
const ExportQuestions = lazy(async () => ({
  default: (await import('../questions/export-questions.tsx')).ExportQuestions,
}));
const TakeInDialog = lazy(async () => ({ default: (await import('../questions/take-in-dialog.tsx')).TakeInDialog }));
const RestrictedLeaves = lazy(async () => ({
  default: (await import('../questions/restricted-leaves.tsx')).RestrictedLeaves,
}));
const TakeInCopy = lazy(async () => ({ default: (await import('../marks/take-in-copy.tsx')).TakeInCopy }));

/** Shows the dialog that is open, if one is. */
export function OverlayHost() {
  const open = useStore(overlays, (state) => state.open);
  const close = () => open && closeOverlay(open);
  return (
    <Suspense fallback={null}>
      {open?.kind === 'palette' ? <Palette onClose={close} /> : null}
      {open?.kind === 'shortcuts' ? <Shortcuts onClose={close} /> : null}
      {open?.kind === 'add-council' ? <AddCouncil address={open.address} onClose={close} /> : null}
      {open?.kind === 'import-outcome' ? <ImportDialog outcomes={open.outcomes} onClose={close} /> : null}
      {open?.kind === 'save-marks' ? (
        <SaveMarks meeting={open.meeting} chosenIds={open.chosen ?? null} onClose={close} />
      ) : null}
      {open?.kind === 'choose-beside' ? <ChooseBeside {...open} onClose={close} /> : null}
      {open?.kind === 'correct-entry' ? <EntryDialog entry={open.entry} onClose={close} /> : null}
      {open?.kind === 'add-entry' ? <AddEntry {...open} onClose={close} /> : null}
      {open?.kind === 'paste-minutes' ? <PasteMinutes meetingId={open.meetingId} onClose={close} /> : null}
      {open?.kind === 'export-questions' ? <ExportQuestions ids={open.ids} onClose={close} /> : null}
      {open?.kind === 'take-in-questions' ? <TakeInDialog read={open.read} onClose={close} /> : null}
      {open?.kind === 'restricted-leaves' ? <RestrictedLeaves {...open} onClose={close} /> : null}
      {open?.kind === 'take-in' ? <TakeInCopy {...open} onClose={close} /> : null}
      {open?.kind === 'record-promise' ? <RecordPromise meetingId={open.meetingId} onClose={close} /> : null}
      {open?.kind === 'give-out' ? <GiveOut {...open} onClose={close} /> : null}
      {open?.kind === 'restore' ? <RestoreBackup onClose={close} /> : null}
    </Suspense>
  );
}
