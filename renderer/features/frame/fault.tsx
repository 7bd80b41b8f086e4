import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { showToast } from '../../ui/toast.tsx';

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

/** Keeps a fault of a dialog from taking the window with it: the dialog is put away, and the member is told. */
export class OverlayBoundary extends Component<{ children: ReactNode; onFault: () => void }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack);
    showToast({
      tone: 'bad',
      message: 'That could not be opened. Reload the window, and it should open; what you wrote is safe.',
      action: { label: 'Reload the window', run: () => location.reload() },
    });
    this.props.onFault();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
