import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { DropZone } from './features/frame/drop-zone.tsx';
import { FaultBoundary } from './features/frame/fault.tsx';
import { Frame } from './features/frame/frame.tsx';
import { NotFound } from './features/frame/not-found.tsx';
import { OverlayHost } from './features/frame/overlay-host.tsx';
import { useTheme } from './theme.ts';
import { Skeleton } from './ui/progress.tsx';
import { Toaster } from './ui/toast.tsx';

const TodayPage = lazy(async () => ({ default: (await import('./features/today/today-page.tsx')).TodayPage }));
const MeetingsPage = lazy(async () => ({
  default: (await import('./features/meetings/meetings-page.tsx')).MeetingsPage,
}));
const MeetingPage = lazy(async () => ({
  default: (await import('./features/meeting/meeting-page.tsx')).MeetingPage,
}));
const DecisionsPage = lazy(async () => ({
  default: (await import('./features/decisions/decisions-page.tsx')).DecisionsPage,
}));
const QuestionsPage = lazy(async () => ({
  default: (await import('./features/questions/questions-page.tsx')).QuestionsPage,
}));
const SearchPage = lazy(async () => ({ default: (await import('./features/search/search-page.tsx')).SearchPage }));
const SourcesPage = lazy(async () => ({ default: (await import('./features/sources/sources-page.tsx')).SourcesPage }));
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/settings-page.tsx')).SettingsPage,
}));
const WelcomePage = lazy(async () => ({ default: (await import('./features/welcome/welcome-page.tsx')).WelcomePage }));

/** The first part of an address: the view it belongs to. */
const viewOf = (location: string) => location.split('/')[1] ?? '';

/** The whole application. */
export function App() {
  useTheme();
  const [location] = useLocation();
  return (
    <>
      <Frame>
        <FaultBoundary key={viewOf(location)}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              <Route path="/" component={TodayPage} />
              <Route path="/meetings" component={MeetingsPage} />
              <Route path="/meetings/:id" component={MeetingPage} />
              <Route path="/decisions" component={DecisionsPage} />
              <Route path="/questions/:id?" component={QuestionsPage} />
              <Route path="/search" component={SearchPage} />
              <Route path="/sources" component={SourcesPage} />
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
