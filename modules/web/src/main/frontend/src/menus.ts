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
    document.addEventListener('keydown', event => {
        if (event.key === 'Escape') {
            for (const menu of openMenus()) {
                menu.open = false;
                menu.querySelector('summary')?.focus();
            }
        }
    });
}
