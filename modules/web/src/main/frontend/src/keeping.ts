// A form that keeps itself while somebody writes. When it cannot be kept, it says so and leaves everything as it is. While
// it is being kept, sending it waits: otherwise what was kept a moment ago would look like somebody else's change.
interface Exchange {
    sourceElement: Element;
    response?: {status: number};
}

const under = new WeakSet<Element>();
const waiting = new WeakMap<HTMLFormElement, HTMLElement | null>();

const exchange = (event: Event): Exchange | undefined => {
    const ctx = (event as CustomEvent<{ctx?: Exchange}>).detail?.ctx;
    return ctx?.sourceElement.matches('form[data-keeps]') ? ctx : undefined;
};

function tell(form: Element): void {
    const kept = form.querySelector<HTMLElement>('#kept');
    if (kept === null) {
        return;
    }
    kept.querySelector('p')?.remove();
    const text = document.createElement('p');
    text.className = 'k-kept__text k-kept__text--trouble';
    text.setAttribute('role', 'status');
    text.textContent = kept.dataset.failed ?? '';
    kept.append(text);
}

export function watchKeeping(): void {
    document.addEventListener('htmx:before:request', event => {
        const ctx = exchange(event);
        if (ctx !== undefined) {
            under.add(ctx.sourceElement);
        }
    });
    document.addEventListener('htmx:after:request', event => {
        const ctx = exchange(event);
        if (ctx?.response !== undefined && ctx.response.status !== 200) {
            event.preventDefault();
            tell(ctx.sourceElement);
        }
    });
    document.addEventListener('htmx:error', event => {
        const ctx = exchange(event);
        if (ctx !== undefined) {
            tell(ctx.sourceElement);
        }
    });
    document.addEventListener('htmx:finally:request', event => {
        const form = exchange(event)?.sourceElement;
        if (form instanceof HTMLFormElement) {
            under.delete(form);
            const button = waiting.get(form);
            if (waiting.delete(form)) {
                form.requestSubmit(button ?? undefined);
            }
        }
    });
    document.addEventListener('submit', event => {
        const form = event.target;
        if (form instanceof HTMLFormElement && under.has(form)) {
            event.preventDefault();
            waiting.set(form, event.submitter);
        }
    });
}
