import { navigate } from 'wouter/use-browser-location';
import { unattendedNews } from '../../sync/unattended.ts';
import { showToast } from '../../ui/toast.tsx';
import { newsWords } from './sync-words.ts';

/** Tells in the window what came of syncs that nobody asked for, and is silent when nothing is new or broken. */
export function listenToUnattendedSyncs(): void {
  unattendedNews.subscribe(({ before, after }) => {
    const news = newsWords(before, after);
    if (!news) return;
    const action =
      news.tone === 'bad'
        ? { label: 'See why', run: () => navigate('/sources') }
        : { label: 'See what', run: () => navigate('/') };
    showToast({ id: 'unattended-sync', ...news, action });
  });
}
