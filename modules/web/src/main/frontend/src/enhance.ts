// Loaded by pages that carry data-hx-* attributes. The layout's htmx-config keeps htmx from adding styles of its own;
// expressions in attributes (data-hx-on, js:) would need eval, which the Content-Security-Policy refuses. Answers with
// 4xx are swapped in: a form that comes back with 422 shows its errors.
import 'htmx.org';
import {watchKeeping} from './keeping';

export function enhance(enliven: (root: ParentNode) => void): void {
    watchKeeping();
    document.addEventListener('htmx:after:process', event => {
        if (event.target instanceof Element) {
            enliven(event.target.parentElement ?? event.target);
        }
    });
}
