// What every page may use. Every page works without it.
import {Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput} from './components';
import {watchForExit} from './exit';
import {foldMenus} from './menus';

const components = [Button, CharacterCount, ErrorSummary, NotificationBanner, PasswordInput];

/** Gives the components inside one part of the page their behaviour; safe to call again for what htmx has swapped. */
export function enliven(root: ParentNode): void {
    for (const Component of components) {
        for (const element of root.querySelectorAll(`[data-module="${Component.moduleName}"]`)) {
            if (!element.hasAttribute(`data-${Component.moduleName}-init`)) {
                new Component(element);
            }
        }
    }
    if (root.querySelector('[data-passkey]')) {
        void import('./passkeys').then(passkeys => passkeys.enliven(root));
    }
}

watchForExit();
document.body.classList.add('govuk-frontend-supported');
foldMenus();
enliven(document);

const usesHtmx = '[data-hx-get],[data-hx-post],[data-hx-put],[data-hx-patch],[data-hx-delete],[data-hx-boost]';
if (document.querySelector(usesHtmx)) {
    void import('./enhance').then(({enhance}) => enhance(enliven));
}
