import {
  CalendarDays,
  Gavel,
  Handshake,
  Highlighter,
  Landmark,
  type LucideIcon,
  MessageCircleQuestionMark,
  PanelLeft,
  Search,
  Settings,
  Sun,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { keysOf, runCommand } from '../../commands.ts';
import { useLive } from '../../data/use-live.ts';
import { useSetting } from '../../data/use-setting.ts';
import { IconButton } from '../../ui/button.tsx';
import { unseenCount } from '../news/news-queries.ts';
import './frame.css';
import { Status } from './status.tsx';

interface Destination {
  href: string;
  label: string;
  icon: LucideIcon;
}

const destinations: Destination[] = [
  { href: '/meetings', label: 'Meetings', icon: CalendarDays },
  { href: '/decisions', label: 'Decisions', icon: Gavel },
  { href: '/promises', label: 'Promises', icon: Handshake },
  { href: '/marks', label: 'Marks', icon: Highlighter },
  { href: '/questions', label: 'Questions', icon: MessageCircleQuestionMark },
  { href: '/search', label: 'Search', icon: Search },
  { href: '/sources', label: 'Sources', icon: Landmark },
];

function isHere(location: string, href: string): boolean {
  return href === '/' ? location === '/' || location === '/new' : location === href || location.startsWith(`${href}/`);
}

function RailLink({ href, label, icon: Icon, count = 0 }: Destination & { count?: number }) {
  const [location] = useLocation();
  const title = count ? `${label}, ${count} new` : label;
  const isCurrent = isHere(location, href) ? 'page' : undefined;
  return (
    <Link href={href} className="rail-link" aria-current={isCurrent} title={title}>
      <Icon aria-hidden="true" />
      <span className="rail-words">{label}</span>
      {count ? (
        <span className="rail-count numbers">
          {count > 99 ? '99+' : count}
          <span className="visually-hidden"> new</span>
        </span>
      ) : null}
    </Link>
  );
}

/** Today, with how much news there is that was not looked at. */
function TodayLink() {
  const count = useLive(unseenCount, []) ?? 0;
  return <RailLink href="/" label="Today" icon={Sun} count={count} />;
}

/** The window: the rail with its destinations and what goes on, and beside it the view. */
export function Frame({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  const compact = useSetting('rail-compact') ?? false;
  // A meeting has three panes of its own and needs the room.
  const inMeeting = location.startsWith('/meetings/');

  return (
    <div className="frame" data-compact={compact || inMeeting || undefined}>
      <a className="skip-link" href="#view">
        Skip to the view
      </a>
      <div className="rail">
        <header className="rail-head">
          <span className="rail-name">Panel Papers</span>
          {inMeeting ? null : (
            <IconButton
              className="rail-toggle"
              label={compact ? 'Widen the rail' : 'Narrow the rail'}
              keys={keysOf('view.rail')}
              icon={<PanelLeft />}
              onClick={() => runCommand('view.rail')}
            />
          )}
        </header>
        <nav aria-label="Main">
          <ul className="rail-list">
            <li>
              <TodayLink />
            </li>
            {destinations.map((destination) => (
              <li key={destination.href}>
                <RailLink {...destination} />
              </li>
            ))}
            <li className="rail-last">
              <RailLink href="/settings" label="Settings" icon={Settings} />
            </li>
          </ul>
        </nav>
        <Status />
      </div>
      <main id="view" className="view" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
