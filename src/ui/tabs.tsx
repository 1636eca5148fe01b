export type Tab = { href: string; label: string; current?: boolean; count?: number };

/** Parts of one subject, each a page of its own. */
export const Tabs = ({ tabs, label }: { tabs: readonly Tab[]; label: string }) => (
  <nav class="tl-tabs" aria-label={label}>
    <ul>
      {tabs.map((tab) => (
        <li>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
            {tab.count !== undefined && <span class="tl-tabs__count">{` ${tab.count}`}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
