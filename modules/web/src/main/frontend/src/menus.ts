// The navigation folds into a button on a narrow screen, and an open <details> menu closes as menus do.
export function foldMenus(): void {
    const toggle = document.querySelector<HTMLButtonElement>('[data-menu-toggle]');
    const list = toggle && document.getElementById(toggle.getAttribute('aria-controls') ?? '');
    if (toggle && list) {
        toggle.disabled = false;
        list.classList.add('k-nav__list--folded');
        toggle.addEventListener('click', () => {
            const open = list.classList.toggle('k-nav__list--folded');
            toggle.setAttribute('aria-expanded', String(!open));
        });
    }

    const openMenus = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]');
    document.addEventListener('click', event => {
        for (const menu of openMenus()) {
            if (!menu.contains(event.target as Node)) {
                menu.open = false;
            }
        }
    });
    document.addEventListener('focusout', event => {
        const menu = event.target instanceof Element ? event.target.closest('details[data-menu]') : null;
        if (menu instanceof HTMLDetailsElement && event.relatedTarget instanceof Node
                && !menu.contains(event.relatedTarget)) {
            menu.open = false; // an open menu must not cover what has the focus (WCAG 2.2, 2.4.11)
        }
    });
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            for (const menu of openMenus()) {
                menu.open = false;
                menu.querySelector('summary')?.focus();
            }
        }
    });
}
