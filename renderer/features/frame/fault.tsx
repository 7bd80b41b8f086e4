import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** Keeps a fault of one view from taking the window with it, and says what can be done. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown): { fault: Error } {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <div className="page">
        <div className="page-body">
          <EmptyState
            title="This view could not be shown"
            actions={
              <>
                <Button look="primary" onClick={() => this.setState({ fault: null })}>
                  Try again
                </Button>
                <Button onClick={() => location.reload()}>Reload the window</Button>
              </>
            }
          >
            <p>Your marks and questions are safe. If it happens again, these words help to find out why:</p>
            <p>
              <code>{fault.message}</code>
            </p>
          </EmptyState>
        </div>
      </div>
    );
  }
}
