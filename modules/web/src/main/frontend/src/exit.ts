// "Leave this site": somebody looks over the reader's shoulder. The link works without this script; with it the page
// is blanked at once, replaced in the history so that Back does not return to it, and Shift pressed three times does
// the same. What was visited before this page stays in the history; the page on staying safe says so.
const PRESSES = 3;
const FORGET_AFTER_MS = 5000;

export function watchForExit(): void {
    const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
    if (!link) {
        return;
    }
    let presses = 0;
    let last = 0;
    let held = false;

    link.addEventListener('click', event => {
        event.preventDefault();
        leave(link.href);
    });
    document.addEventListener('keydown', event => {
        if (event.key !== 'Shift') {
            held = true; // Shift together with another key is typing, not leaving
        }
    }, true);
    document.addEventListener('keyup', event => {
        if (event.key !== 'Shift') {
            return;
        }
        const now = event.timeStamp;
        presses = held || now - last > FORGET_AFTER_MS ? 0 : presses;
        if (!held) {
            presses += 1;
            last = now;
        }
        held = false;
        announce(link, PRESSES - presses);
        if (presses >= PRESSES) {
            leave(link.href);
        }
    }, true);
    // a page that comes back from the back-forward cache must not come back blank
    window.addEventListener('pageshow', () => document.documentElement.classList.remove('k-left'));
}

function announce(link: HTMLAnchorElement, left: number): void {
    const status = document.getElementById('exit-status');
    if (status) {
        status.textContent = (left === 2 ? link.dataset['exitTwo'] : left === 1 ? link.dataset['exitOne'] : '') ?? '';
    }
}

function leave(address: string): void {
    document.documentElement.classList.add('k-left');
    document.title = '…';
    window.location.replace(address);
}
