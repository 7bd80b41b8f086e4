import { Bookmark, Printer, RotateCw, Volume2 } from 'lucide-react';
import { keysOf, runCommand } from '../../../commands.ts';
import { Menu } from '../../../ui/menu.tsx';
import { useSession, useViewState } from '../panes/session.ts';
import { choosePageLayout, choosePageLook, pageLayouts, pageLooks } from './page-looks.ts';
import { usePageLooks } from './use-page-looks.ts';

/** How large the pages are shown, how many beside each other, which way up, and on what paper. */
export function ViewMenu() {
  const { view } = useSession();
  const scale = useViewState(view, (state) => state.scale, 1);
  const { look, layout } = usePageLooks(view);
  const size = `${Math.round(scale * 100)} %`;
  const sized = (label: string, command: string) => ({
    label,
    keys: keysOf(command),
    run: () => runCommand(command),
  });
  return (
    <Menu
      label={`How pages are shown: ${size}`}
      className="zoom-button numbers"
      button={size}
      entries={[
        sized('Fit the width', 'reading.fit-width'),
        sized('Fit the page', 'reading.fit-page'),
        sized('Actual size', 'reading.actual-size'),
        { label: '150 %', run: () => view?.zoom('1.5') },
        { label: '200 %', run: () => view?.zoom('2') },
        { label: '300 %', run: () => view?.zoom('3') },
        { label: '500 %', run: () => view?.zoom('5') },
        { ...sized('Bookmark here', 'marks.bookmark'), icon: <Bookmark />, apart: true },
        sized('As text', 'reading.text'),
        { ...sized('Read aloud', 'aloud.read'), icon: <Volume2 /> },
        { ...sized('Print…', 'reading.print'), icon: <Printer /> },
        { label: 'Turn clockwise', icon: <RotateCw />, run: () => runCommand('reading.turn') },
        ...pageLayouts.map((one, place) => ({
          label: one.name,
          apart: place === 0,
          checked: one.layout === layout,
          run: () => choosePageLayout(view, one.layout),
        })),
        ...pageLooks.map((one, place) => ({
          label: one.name,
          apart: place === 0,
          checked: one.look === look,
          run: () => choosePageLook(view, one.look),
        })),
      ]}
    />
  );
}
