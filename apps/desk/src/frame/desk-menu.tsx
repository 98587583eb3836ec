import type { StaffRole } from '@app/identity';
import type { Translator, VNode } from '@app/web';

export type Section =
  | 'day'
  | 'queue'
  | 'lead'
  | 'directory'
  | 'figures'
  | 'staff'
  | 'shortcuts'
  | 'calendar'
  | 'alarms'
  | 'search'
  | 'approvals'
  | 'own'
  | 'signals'
  | 'coding'
  | 'registrations'
  | 'recommendations'
  | 'questions';

interface Entry {
  section: Section;
  href: string;
  roles: readonly StaffRole[];
}

/** What somebody opens every hour stands first and open; the rest stands in groups. */
type Group = 'often' | 'work' | 'figures' | 'people';

/** Where each role can go; the guard decides, this only spares people dead ends. */
const MENU: Record<Group, Entry[]> = {
  often: [
    { section: 'day', href: '/', roles: ['caseworker', 'lead'] },
    { section: 'queue', href: '/cases', roles: ['caseworker', 'lead'] },
    { section: 'search', href: '/search', roles: ['caseworker', 'lead'] },
    { section: 'approvals', href: '/approvals', roles: ['caseworker', 'lead'] },
  ],
  work: [
    { section: 'lead', href: '/overview', roles: ['lead'] },
    { section: 'own', href: '/own-complaints', roles: ['lead', 'administrator'] },
    { section: 'registrations', href: '/registrations', roles: ['caseworker', 'lead'] },
    { section: 'alarms', href: '/alarms', roles: ['lead', 'administrator'] },
  ],
  figures: [
    { section: 'figures', href: '/figures', roles: ['statistician', 'lead'] },
    { section: 'signals', href: '/signals', roles: ['statistician', 'lead'] },
    { section: 'recommendations', href: '/recommendations', roles: ['statistician', 'lead'] },
    { section: 'questions', href: '/questions', roles: ['statistician', 'lead'] },
    { section: 'coding', href: '/coding', roles: ['statistician', 'caseworker', 'lead'] },
  ],
  people: [
    { section: 'directory', href: '/directory', roles: ['caseworker', 'lead', 'administrator'] },
    { section: 'staff', href: '/staff', roles: ['lead', 'administrator'] },
  ],
};

/** So many entries fit beside each other on a screen of 1280 pixels. */
const FITS = 7;

/** The menu of a role: all entries in one row where they fit, and otherwise groups that unfold without a script. */
export function DeskMenu(props: { words: Translator; role: StaffRole; section: Section | undefined }): VNode {
  const { words, role, section } = props;
  const groups = (Object.keys(MENU) as Group[]).map((group) => ({
    group,
    entries: MENU[group].filter(({ roles }) => roles.includes(role)),
  }));
  const folded = groups.flatMap(({ entries }) => entries).length > FITS;
  return (
    <nav aria-label={words.t('desk.menu')}>
      <ul class="nav-list desk-menu">
        {groups.map(({ group, entries }) =>
          folded && group !== 'often' && entries.length > 1 ? (
            <li>
              <details name="desk-menu">
                <summary
                  class={entries.some((entry) => entry.section === section) ? 'desk-menu-here' : undefined}
                >
                  {words.t(`menu.${group}`)}
                </summary>
                <ul class="desk-menu-more">
                  {entries.map((entry) => (
                    <MenuEntry {...{ words, entry, section }} />
                  ))}
                </ul>
              </details>
            </li>
          ) : (
            entries.map((entry) => <MenuEntry {...{ words, entry, section }} />)
          ),
        )}
      </ul>
    </nav>
  );
}

function MenuEntry(props: { words: Translator; entry: Entry; section: Section | undefined }): VNode {
  const { words, entry, section } = props;
  const current = entry.section === section;
  return (
    <li>
      <a
        class={`utrecht-link utrecht-link--html-a nav-link${current ? ' utrecht-link--current' : ''}`}
        href={entry.href}
        aria-current={current ? 'page' : undefined}
      >
        {words.t(`section.${entry.section}`)}
      </a>
    </li>
  );
}
