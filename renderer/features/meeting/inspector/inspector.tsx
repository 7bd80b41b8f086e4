import type { ReactNode } from 'react';
import { questionsOf } from '../../../data/questions.ts';
import { useLive } from '../../../data/use-live.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import './inspector.css';
import { type InspectorTab, useSession } from '../panes/session.ts';
import { ItemTab } from './item-tab.tsx';
import { MarksTab } from './marks-tab.tsx';
import { NewsTab } from './news-tab.tsx';
import { QuestionsTab } from './questions-tab.tsx';

const views: Record<InspectorTab, ReactNode> = {
  item: <ItemTab />,
  marks: <MarksTab />,
  questions: <QuestionsTab />,
  news: <NewsTab />,
};

/** What belongs to what is being read: the item, the marks, the questions and the news. */
export function Inspector() {
  const { tab, showTab, marks, papers } = useSession();
  const meetingId = papers.meeting.id;
  const questions = useLive(() => questionsOf(meetingId).then((all) => all.length), [meetingId]);
  return (
    <aside className="inspector" aria-label="Inspector">
      <Tabs
        label="Inspector"
        tabs={[
          { name: 'item', label: 'Item' },
          { name: 'marks', label: marks.length > 0 ? `Marks ${marks.length}` : 'Marks' },
          { name: 'questions', label: questions ? `Questions ${questions}` : 'Questions' },
          { name: 'news', label: 'News' },
        ]}
        current={tab}
        onCurrent={showTab}
      >
        {views[tab]}
      </Tabs>
    </aside>
  );
}
