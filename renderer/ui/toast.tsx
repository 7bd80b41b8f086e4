import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { IconButton } from './button.tsx';
import { Progress } from './progress.tsx';
import './toast.css';

/** Something to do about a message. */
export interface ToastAction {
  label: string;
  run: () => void;
}

/** A message that comes up at the foot of the window. */
export interface Toast {
  /** A toast with the id of one that is shown takes its place. */
  id: string;
  message: string;
  tone?: 'plain' | 'good' | 'bad';
  action?: ToastAction;
  /** A second thing to do, beside the first. */
  otherAction?: ToastAction;
  /** Work that goes on; such a toast stays until it is replaced or dismissed. */
  progress?: { done: number; total: number };
  /** True to stay until dismissed. Messages with an action or of tone `bad` stay longer by themselves. */
  lasting?: boolean;
}

const toasts = createStore<{ shown: Toast[] }>(() => ({ shown: [] }));
let counter = 0;

/** Shows a message; gives its id, with which it can be replaced or dismissed. */
export function showToast(toast: Omit<Toast, 'id'> & { id?: string }): string {
  counter += 1;
  const shown: Toast = { ...toast, id: toast.id ?? `toast-${counter}` };
  toasts.setState(({ shown: before }) => {
    const at = before.findIndex((one) => one.id === shown.id);
    return { shown: at < 0 ? [...before, shown].slice(-3) : before.with(at, shown) };
  });
  return shown.id;
}

/** Takes a message away. */
export function dismissToast(id: string): void {
  toasts.setState(({ shown }) => ({ shown: shown.filter((toast) => toast.id !== id) }));
}

/** The place where messages come up, and the live region that reads them out. Mounted once. */
export function Toaster() {
  const shown = useStore(toasts, (state) => state.shown);
  const region = useRef<HTMLElement>(null);

  // In the top layer, and again on top of a dialog that was opened since.
  useEffect(() => {
    const element = region.current;
    if (!element) return;
    if (element.matches(':popover-open')) element.hidePopover();
    if (shown.length) element.showPopover();
  }, [shown]);

  return (
    <>
      <section ref={region} className="toaster" aria-label="Messages" popover="manual">
        {shown.map((toast) => (
          <ToastView key={toast.id} toast={toast} />
        ))}
      </section>
      <div className="visually-hidden" role="status" aria-live="polite">
        {shown.findLast((toast) => toast.tone !== 'bad' && !toast.progress)?.message}
      </div>
      <div className="visually-hidden" role="alert">
        {shown.findLast((toast) => toast.tone === 'bad')?.message}
      </div>
    </>
  );
}

function ToastView({ toast }: { toast: Toast }) {
  const stays = toast.lasting || toast.progress;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.action || toast.tone === 'bad' ? 12_000 : 5_000);
    return () => clearTimeout(timer);
  }, [toast, stays]);

  return (
    <div className="toast" data-tone={toast.tone ?? 'plain'}>
      <div className="toast-words">
        {toast.progress ? <Progress label={toast.message} {...toast.progress} /> : <p>{toast.message}</p>}
      </div>
      {[toast.action, toast.otherAction].map((action) =>
        action ? (
          <button
            key={action.label}
            type="button"
            className="toast-action"
            onClick={() => {
              dismissToast(toast.id);
              action.run();
            }}
          >
            {action.label}
          </button>
        ) : null,
      )}
      <IconButton label="Dismiss" icon={<X />} onClick={() => dismissToast(toast.id)} />
    </div>
  );
}
