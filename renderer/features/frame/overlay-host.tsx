import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { fetchAhead } from '../../fetch-ahead.ts';
// One types on as soon as its keys are pressed, and the letters must not go to what is behind it: it is here at once.
import { Palette } from '../palette/palette.tsx';
import { OverlayBoundary } from './fault.tsx';
import { closeOverlay, overlays } from './overlays.ts';

const loaders = {
  shortcuts: async () => ({ default: (await import('../palette/shortcuts.tsx')).Shortcuts }),
  addCouncil: async () => ({ default: (await import('../sources/add-council.tsx')).AddCouncil }),
  importDialog: async () => ({ default: (await import('../imports/import-dialog.tsx')).ImportDialog }),
  chooseBeside: async () => ({ default: (await import('../palette/choose-beside.tsx')).ChooseBeside }),
  giveOut: async () => ({ default: (await import('../give-out/give-out.tsx')).GiveOut }),
  restoreBackup: async () => ({ default: (await import('../settings/restore-backup.tsx')).RestoreBackup }),
  recordPromise: async () => ({ default: (await import('../commitments/record-promise.tsx')).RecordPromise }),
  saveMarks: async () => ({ default: (await import('../marks/save-marks.tsx')).SaveMarks }),
  entryDialog: async () => ({ default: (await import('../minutes/entry-dialog.tsx')).EntryDialog }),
  addEntry: async () => ({ default: (await import('../minutes/add-entry-dialog.tsx')).AddEntryDialog }),
  pasteMinutes: async () => ({ default: (await import('../minutes/paste-minutes.tsx')).PasteMinutes }),
  exportQuestions: async () => ({ default: (await import('../questions/export-questions.tsx')).ExportQuestions }),
  takeInDialog: async () => ({ default: (await import('../questions/take-in-dialog.tsx')).TakeInDialog }),
  restrictedLeaves: async () => ({ default: (await import('../questions/restricted-leaves.tsx')).RestrictedLeaves }),
  takeInCopy: async () => ({ default: (await import('../marks/take-in-copy.tsx')).TakeInCopy }),
};

const Shortcuts = lazy(loaders.shortcuts);
const AddCouncil = lazy(loaders.addCouncil);
const ImportDialog = lazy(loaders.importDialog);
const ChooseBeside = lazy(loaders.chooseBeside);
const GiveOut = lazy(loaders.giveOut);
const RestoreBackup = lazy(loaders.restoreBackup);
const RecordPromise = lazy(loaders.recordPromise);
const SaveMarks = lazy(loaders.saveMarks);
const EntryDialog = lazy(loaders.entryDialog);
const AddEntry = lazy(loaders.addEntry);
const PasteMinutes = lazy(loaders.pasteMinutes);
const ExportQuestions = lazy(loaders.exportQuestions);
const TakeInDialog = lazy(loaders.takeInDialog);
const RestrictedLeaves = lazy(loaders.restrictedLeaves);
const TakeInCopy = lazy(loaders.takeInCopy);

/** Shows the dialog that is open, if one is. */
export function OverlayHost() {
  const open = useStore(overlays, (state) => state.open);
  const close = () => open && closeOverlay(open);
  useEffect(() => fetchAhead(Object.values(loaders)), []);
  return (
    <OverlayBoundary key={open?.kind} onFault={close}>
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
    </OverlayBoundary>
  );
}
