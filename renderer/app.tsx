import { Suspense, useEffect } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { DropZone } from './features/frame/drop-zone.tsx';
import { FaultBoundary } from './features/frame/fault.tsx';
import { Frame } from './features/frame/frame.tsx';
import { NotFound } from './features/frame/not-found.tsx';
import { OverlayHost } from './features/frame/overlay-host.tsx';
import { askBeforeQuotationsAreCopied } from './features/questions/copied-quotations.ts';
import { fetchAhead } from './fetch-ahead.ts';
import { later } from './later.tsx';
import { useTheme } from './theme.ts';
import { Skeleton } from './ui/progress.tsx';
import { Toaster } from './ui/toast.tsx';

const views = {
  today: later(async () => (await import('./features/today/today-page.tsx')).TodayPage),
  news: later(async () => (await import('./features/news/news-page.tsx')).NewsPage),
  meetings: later(async () => (await import('./features/meetings/meetings-page.tsx')).MeetingsPage),
  meeting: later(async () => (await import('./features/meeting/meeting-page.tsx')).MeetingPage),
  room: later(async () => (await import('./features/room/room-page.tsx')).RoomPage),
  debrief: later(async () => (await import('./features/room/debrief-page.tsx')).DebriefPage),
  compare: later(async () => (await import('./features/compare/compare-page.tsx')).ComparePage),
  decisions: later(async () => (await import('./features/decisions/decisions-page.tsx')).DecisionsPage),
  promises: later(async () => (await import('./features/commitments/promises-page.tsx')).PromisesPage),
  programmes: later(async () => (await import('./features/commitments/programmes-page.tsx')).ProgrammesPage),
  thread: later(async () => (await import('./features/thread/thread-page.tsx')).ThreadPage),
  marks: later(async () => (await import('./features/marks/marks-page.tsx')).MarksPage),
  questions: later(async () => (await import('./features/questions/questions-page.tsx')).QuestionsPage),
  drafting: later(async () => (await import('./features/drafting/drafting-page.tsx')).DraftingPage),
  notice: later(async () => (await import('./features/notice/notice-page.tsx')).NoticePage),
  search: later(async () => (await import('./features/search/search-page.tsx')).SearchPage),
  sources: later(async () => (await import('./features/sources/sources-page.tsx')).SourcesPage),
  interests: later(async () => (await import('./features/interests/interests-page.tsx')).InterestsPage),
  settings: later(async () => (await import('./features/settings/settings-page.tsx')).SettingsPage),
  welcome: later(async () => (await import('./features/welcome/welcome-page.tsx')).WelcomePage),
};

/** The first part of an address: the view it belongs to. */
const viewOf = (location: string) => location.split('/')[1] ?? '';

/** The whole application. */
export function App() {
  useTheme();
  useEffect(() => fetchAhead(Object.values(views)), []);
  useEffect(askBeforeQuotationsAreCopied, []);
  const [location] = useLocation();
  return (
    <>
      <Frame>
        <FaultBoundary key={viewOf(location)}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              <Route path="/" component={views.today} />
              <Route path="/new" component={views.news} />
              <Route path="/meetings" component={views.meetings} />
              <Route path="/meetings/:id" component={views.meeting} />
              <Route path="/meetings/:id/room" component={views.room} />
              <Route path="/meetings/:id/debrief" component={views.debrief} />
              <Route path="/meetings/:id/compare/:document" component={views.compare} />
              <Route path="/decisions" component={views.decisions} />
              <Route path="/promises" component={views.promises} />
              <Route path="/promises/programmes" component={views.programmes} />
              <Route path="/thread" component={views.thread} />
              <Route path="/marks" component={views.marks} />
              <Route path="/questions/:id?" component={views.questions} />
              <Route path="/drafting/:id" component={views.drafting} />
              <Route path="/notice" component={views.notice} />
              <Route path="/search" component={views.search} />
              <Route path="/sources" component={views.sources} />
              <Route path="/interests" component={views.interests} />
              <Route path="/settings" component={views.settings} />
              <Route path="/welcome" component={views.welcome} />
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
