import { Tabs } from '../../ui/tabs.tsx';
import './inspector.css';
import { ItemTab } from './item-tab.tsx';
import { MarksTab } from './marks-tab.tsx';
import { useSession } from './session.ts';

/** What belongs to what is being read: the item, the marks and the questions. */
export function Inspector() {
  const { tab, showTab, marks } = useSession();
  return (
    <aside className="inspector" aria-label="Inspector">
      <Tabs
        label="Inspector"
        tabs={[
          { name: 'item', label: 'Item' },
          { name: 'marks', label: marks.length > 0 ? `Marks ${marks.length}` : 'Marks' },
        ]}
        current={tab}
        onCurrent={showTab}
      >
        {tab === 'item' ? <ItemTab /> : <MarksTab />}
      </Tabs>
    </aside>
  );
}
