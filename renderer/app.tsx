import { lazy, Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { DropZone } from './features/frame/drop-zone.tsx';
import { FaultBoundary } from './features/frame/fault.tsx';
import { Frame } from './features/frame/frame.tsx';
import { NotFound } from './features/frame/not-found.tsx';
import { OverlayHost } from './features/frame/overlay-host.tsx';
import { fetchAhead } from './fetch-ahead.ts';
import { useTheme } from './theme.ts';
import { Skeleton } from './ui/progress.tsx';
import { Toaster } from './ui/toast.tsx';

const loaders = {
  today: async () => ({ default: (await import('./features/today/today-page.tsx')).TodayPage }),
  news: async () => ({ default: (await import('./features/news/news-page.tsx')).NewsPage }),
  meetings: async () => ({ default: (await import('./features/meetings/meetings-page.tsx')).MeetingsPage }),
  meeting: async () => ({ default: (await import('./features/meeting/meeting-page.tsx')).MeetingPage }),
  room: async () => ({ default: (await import('./features/room/room-page.tsx')).RoomPage }),
  debrief: async () => ({ default: (await import('./features/room/debrief-page.tsx')).DebriefPage }),
  compare: async () => ({ default: (await import('./features/compare/compare-page.tsx')).ComparePage }),
  decisions: async () => ({ default: (await import('./features/decisions/decisions-page.tsx')).DecisionsPage }),
  promises: async () => ({ default: (await import('./features/commitments/promises-page.tsx')).PromisesPage }),
  programmes: async () => ({ default: (await import('./features/commitments/programmes-page.tsx')).ProgrammesPage }),
  thread: async () => ({ default: (await import('./features/thread/thread-page.tsx')).ThreadPage }),
  marks: async () => ({ default: (await import('./features/marks/marks-page.tsx')).MarksPage }),
  questions: async () => ({ default: (await import('./features/questions/questions-page.tsx')).QuestionsPage }),
  drafting: async () => ({ default: (await import('./features/drafting/drafting-page.tsx')).DraftingPage }),
  notice: async () => ({ default: (await import('./features/notice/notice-page.tsx')).NoticePage }),
  search: async () => ({ default: (await import('./features/search/search-page.tsx')).SearchPage }),
  sources: async () => ({ default: (await import('./features/sources/sources-page.tsx')).SourcesPage }),
  interests: async () => ({ default: (await import('./features/interests/interests-page.tsx')).InterestsPage }),
  settings: async () => ({ default: (await import('./features/settings/settings-page.tsx')).SettingsPage }),
  welcome: async () => ({ default: (await import('./features/welcome/welcome-page.tsx')).WelcomePage }),
};

const TodayPage = lazy(loaders.today);
const NewsPage = lazy(loaders.news);
const MeetingsPage = lazy(loaders.meetings);
const MeetingPage = lazy(loaders.meeting);
const RoomPage = lazy(loaders.room);
const DebriefPage = lazy(loaders.debrief);
const ComparePage = lazy(loaders.compare);
const DecisionsPage = lazy(loaders.decisions);
const PromisesPage = lazy(loaders.promises);
const ProgrammesPage = lazy(loaders.programmes);
const ThreadPage = lazy(loaders.thread);
const MarksPage = lazy(loaders.marks);
const QuestionsPage = lazy(loaders.questions);
const DraftingPage = lazy(loaders.drafting);
const NoticePage = lazy(loaders.notice);
const SearchPage = lazy(loaders.search);
const SourcesPage = lazy(loaders.sources);
const InterestsPage = lazy(loaders.interests);
const SettingsPage = lazy(loaders.settings);
const WelcomePage = lazy(loaders.welcome);

/** The first part of an address: the view it belongs to. */
const viewOf = (location: string) => location.split('/')[1] ?? '';

/** The whole application. */
export function App() {
  useTheme();
  useEffect(() => fetchAhead(Object.values(loaders)), []);
  const [location] = useLocation();
  return (
    <>
      <Frame>
        <FaultBoundary key={viewOf(location)}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              <Route path="/" component={TodayPage} />
              <Route path="/new" component={NewsPage} />
              <Route path="/meetings" component={MeetingsPage} />
              <Route path="/meetings/:id" component={MeetingPage} />
              <Route path="/meetings/:id/room" component={RoomPage} />
              <Route path="/meetings/:id/debrief" component={DebriefPage} />
              <Route path="/meetings/:id/compare/:document" component={ComparePage} />
              <Route path="/decisions" component={DecisionsPage} />
              <Route path="/promises" component={PromisesPage} />
              <Route path="/promises/programmes" component={ProgrammesPage} />
              <Route path="/thread" component={ThreadPage} />
              <Route path="/marks" component={MarksPage} />
              <Route path="/questions/:id?" component={QuestionsPage} />
              <Route path="/drafting/:id" component={DraftingPage} />
              <Route path="/notice" component={NoticePage} />
              <Route path="/search" component={SearchPage} />
              <Route path="/sources" component={SourcesPage} />
              <Route path="/interests" component={InterestsPage} />
              <Route path="/settings" component={SettingsPage} />
              <Route path="/welcome" component={WelcomePage} />
              <Route component={NotFound} />
            </Switch>
          </Suspense>
        </FaultBoundary>
      </Frame>
      <OverlayHost />
      <DropZone />
      <Toaster />
    </>
  );
}
