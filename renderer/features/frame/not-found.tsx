import { Link } from 'wouter';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from './page.tsx';

/** For an address that names no view. */
export function NotFound() {
  return (
    <Page title="Nothing here">
      <EmptyState title="This address names no part of the application">
        <p>
          <Link href="/">Go to Today</Link>
        </p>
      </EmptyState>
    </Page>
  );
}
