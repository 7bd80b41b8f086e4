import { lazy, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { FaultBoundary } from './features/frame/fault.tsx';
import { Frame } from './features/frame/frame.tsx';
import { NotFound } from './features/frame/not-found.tsx';
import { useTheme } from './theme.ts';
import { Skeleton } from './ui/progress.tsx';
import { Toaster } from './ui/toast.tsx';

const MeetingPage = lazy(async () => ({
  default: (await import('./features/meeting/meeting-page.tsx')).MeetingPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./features/settings/settings-page.tsx')).SettingsPage,
}));

/** The whole application. */
export function App() {
  useTheme();
  const [location] = useLocation();
  return (
    <>
      <Frame>
        <FaultBoundary key={location}>
          <Suspense fallback={<Skeleton />}>
            <Switch>
              <Route path="/meetings/:id">
                <MeetingPage />
              </Route>
              <Route path="/settings">
                <SettingsPage />
              </Route>
              <Route>
                <NotFound />
              </Route>
            </Switch>
          </Suspense>
        </FaultBoundary>
      </Frame>
      <Toaster />
    </>
  );
}
