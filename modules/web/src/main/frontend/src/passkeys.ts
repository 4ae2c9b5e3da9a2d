// Passkeys: the form asks the server for its challenge, the browser for an answer, and then posts that answer as an
// ordinary form, so that redirects, errors and cookies are those of any other page.
//
//   <form method="post" action="…" data-passkey="sign-in | register" data-passkey-options="…" hidden>
//     <input type="hidden" name="credential">
//     <button>…</button>
//     <p data-passkey-error data-cancelled="…" data-failed="…" data-known="…" role="alert" hidden></p>
//
// data-passkey-autofill on a sign-in form offers passkeys in the address field (autocomplete="username webauthn").
import {
    browserSupportsWebAuthn, browserSupportsWebAuthnAutofill, startAuthentication, startRegistration, WebAuthnError,
} from '@simplewebauthn/browser';

type Reason = 'cancelled' | 'failed' | 'known';

export function enliven(root: ParentNode): void {
    if (!browserSupportsWebAuthn()) {
        return; // the forms stay hidden; the pages always offer another way
    }
    for (const form of root.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
        if (form.dataset['passkeyReady'] === undefined) {
            form.dataset['passkeyReady'] = '';
            form.hidden = false;
            form.addEventListener('submit', event => {
                event.preventDefault();
                void perform(form, false);
            });
            if (form.dataset['passkeyAutofill'] !== undefined) {
                void offerAutofill(form);
            }
        }
    }
}

async function offerAutofill(form: HTMLFormElement): Promise<void> {
    if (await browserSupportsWebAuthnAutofill()) {
        await perform(form, true);
    }
}

async function perform(form: HTMLFormElement, autofill: boolean): Promise<void> {
    complain(form, null);
    form.toggleAttribute('aria-busy', !autofill);
    try {
        const optionsJSON = await options(form);
        const credential = form.dataset['passkey'] === 'register'
            ? await startRegistration({optionsJSON})
            : await startAuthentication({optionsJSON, useBrowserAutofill: autofill});
        const field = form.elements.namedItem('credential');
        if (!(field instanceof HTMLInputElement)) {
            throw new TypeError('The passkey form has no field named credential');
        }
        field.value = JSON.stringify(credential);
        form.submit(); // does not raise "submit" again
    } catch (error) {
        if (!autofill) {
            complain(form, reason(error));
        }
    } finally {
        form.removeAttribute('aria-busy');
    }
}

async function options(form: HTMLFormElement): Promise<never> {
    const response = await fetch(form.dataset['passkeyOptions'] ?? form.action, {
        method: 'POST',
        headers: {accept: 'application/json'},
        body: new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
        credentials: 'same-origin',
        cache: 'no-store',
    });
    if (!response.ok) {
        throw new Error(`The challenge was refused with ${response.status}`);
    }
    return await response.json() as never;
}

function reason(error: unknown): Reason {
    if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') {
        return 'known';
    }
    const cause = error instanceof Error ? error.name : '';
    return cause === 'NotAllowedError' || cause === 'AbortError' ? 'cancelled' : 'failed';
}

function complain(form: HTMLFormElement, why: Reason | null): void {
    const place = form.querySelector<HTMLElement>('[data-passkey-error]');
    if (place) {
        place.hidden = why === null;
        place.textContent = why === null ? '' : place.dataset[why] ?? '';
    }
}
