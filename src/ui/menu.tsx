/** `search` marks the page to which `/` leads where the page itself has no search. */
export type NavItem = { href: string; label: string; current?: boolean; search?: boolean; group?: string };

/** As many as stand beside each other without filling a telephone's screen. */
const MOST_OPEN = 7;

type Part = { group: string | null; items: readonly NavItem[] };

/**
 * What stands in the menu's line, and what folds away under its group's name: nothing, as long as all of it is few. What has no
 * group is for every day and never folds; a group of one stands open.
 */
export function partsOf(items: readonly NavItem[]): Part[] {
  if (items.length <= MOST_OPEN) return [{ group: null, items }];
  const groups = [...new Set(items.flatMap(({ group }) => group ?? []))];
  const folded = groups
    .map((group) => ({ group, items: items.filter((item) => item.group === group) }))
    .filter((part) => part.items.length > 1);
  const open = items.filter((item) => !folded.some((part) => part.items.includes(item)));
  return [{ group: null, items: open }, ...folded];
}

/** The main menu of a page; nothing where there are no items. */
export function Menu({ label, items = [] }: { label: string; items?: readonly NavItem[] | undefined }) {
  if (items.length === 0) return null;
  const [line, ...folded] = partsOf(items);
  return (
    <nav class="tl-nav" aria-label={label}>
      <ul class="tl-wrap">
        {line?.items.map((item) => (
          <li>
            <Item item={item} />
          </li>
        ))}
        {folded.map(({ group, items: within }) => (
          <li class="tl-nav__more">
            <details name="menu">
              <summary data-current={within.some(({ current }) => current) ? '' : undefined}>{group}</summary>
              <ul>
                {within.map((item) => (
                  <li>
                    <Item item={item} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const Item = ({ item }: { item: NavItem }) => (
  <a href={item.href} aria-current={item.current ? 'page' : undefined} data-search={item.search ? '' : undefined}>
    {item.label}
  </a>
);
