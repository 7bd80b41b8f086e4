import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { fetchAhead } from '../../fetch-ahead.ts';
import { later } from '../../later.tsx';
// One types on as soon as its keys are pressed, and the letters must not go to what is behind it: it is here at once.
import { Palette } from '../palette/palette.tsx';
import { OverlayBoundary } from './fault.tsx';
import { closeOverlay, overlays } from './overlays.ts';

const dialogs = {
  shortcuts: later(async () => (await import('../palette/shortcuts.tsx')).Shortcuts),
  addCouncil: later(async () => (await import('../sources/add-council.tsx')).AddCouncil),
  importDialog: later(async () => (await import('../imports/import-dialog.tsx')).ImportDialog),
  chooseBeside: later(async () => (await import('../palette/choose-beside.tsx')).ChooseBeside),
  giveOut: later(async () => (await import('../give-out/give-out.tsx')).GiveOut),
  restoreBackup: later(async () => (await import('../settings/restore-backup.tsx')).RestoreBackup),
  recordPromise: later(async () => (await import('../commitments/record-promise.tsx')).RecordPromise),
  saveMarks: later(async () => (await import('../marks/save-marks.tsx')).SaveMarks),
  entryDialog: later(async () => (await import('../minutes/entry-dialog.tsx')).EntryDialog),
  addEntry: later(async () => (await import('../minutes/add-entry-dialog.tsx')).AddEntryDialog),
  pasteMinutes: later(async () => (await import('../minutes/paste-minutes.tsx')).PasteMinutes),
  exportQuestions: later(async () => (await import('../questions/export-questions.tsx')).ExportQuestions),
  takeInDialog: later(async () => (await import('../questions/take-in-dialog.tsx')).TakeInDialog),
  restrictedLeaves: later(async () => (await import('../questions/restricted-leaves.tsx')).RestrictedLeaves),
  takeInCopy: later(async () => (await import('../marks/take-in-copy.tsx')).TakeInCopy),
};

/** Shows the dialog that is open, if one is. */
export function OverlayHost() {
  const open = useStore(overlays, (state) => state.open);
  const asked = useStore(overlays, (state) => state.asked);
  const close = () => open && closeOverlay(open);
  useEffect(() => fetchAhead(Object.values(dialogs)), []);
  return (
    <>
      <OverlayBoundary key={open?.kind} onFault={close}>
        <Suspense fallback={null}>
          {open?.kind === 'palette' ? <Palette onClose={close} /> : null}
          {open?.kind === 'shortcuts' ? <dialogs.shortcuts onClose={close} /> : null}
          {open?.kind === 'add-council' ? <dialogs.addCouncil address={open.address} onClose={close} /> : null}
          {open?.kind === 'import-outcome' ? <dialogs.importDialog outcomes={open.outcomes} onClose={close} /> : null}
          {open?.kind === 'save-marks' ? (
            <dialogs.saveMarks meeting={open.meeting} chosenIds={open.chosen ?? null} onClose={close} />
          ) : null}
          {open?.kind === 'choose-beside' ? <dialogs.chooseBeside {...open} onClose={close} /> : null}
          {open?.kind === 'correct-entry' ? <dialogs.entryDialog entry={open.entry} onClose={close} /> : null}
          {open?.kind === 'add-entry' ? <dialogs.addEntry {...open} onClose={close} /> : null}
          {open?.kind === 'paste-minutes' ? <dialogs.pasteMinutes meetingId={open.meetingId} onClose={close} /> : null}
          {open?.kind === 'export-questions' ? <dialogs.exportQuestions ids={open.ids} onClose={close} /> : null}
          {open?.kind === 'take-in-questions' ? <dialogs.takeInDialog read={open.read} onClose={close} /> : null}
          {open?.kind === 'take-in' ? <dialogs.takeInCopy {...open} onClose={close} /> : null}
          {open?.kind === 'record-promise' ? (
            <dialogs.recordPromise meetingId={open.meetingId} onClose={close} />
          ) : null}
          {open?.kind === 'give-out' ? <dialogs.giveOut {...open} onClose={close} /> : null}
          {open?.kind === 'restore' ? <dialogs.restoreBackup onClose={close} /> : null}
        </Suspense>
      </OverlayBoundary>
      {asked?.kind === 'restricted-leaves' ? (
        <OverlayBoundary
          onFault={() => {
            asked.decide('none');
            closeOverlay(asked);
          }}
        >
          <Suspense fallback={null}>
            <dialogs.restrictedLeaves {...asked} onClose={() => closeOverlay(asked)} />
          </Suspense>
        </OverlayBoundary>
      ) : null}
    </>
  );
}
