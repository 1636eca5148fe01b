/** `search` marks the page to which `/` leads where the page itself has no search. */
export type NavItem = { href: string; label: string; current?: boolean; search?: boolean };

/** The main menu of a page; nothing where there are no items. */
export function Menu({ label, items = [] }: { label: string; items?: readonly NavItem[] | undefined }) {
  if (items.length === 0) return null;
  return (
    <nav class="tl-nav" aria-label={label}>
      <ul class="tl-wrap">
        {items.map((item) => (
          <li>
            <a
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
              data-search={item.search ? '' : undefined}
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
