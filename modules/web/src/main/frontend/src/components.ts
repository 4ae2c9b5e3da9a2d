// The design system ships no types; what we use of it is this much.
// @ts-expect-error no declaration files
import * as counting from 'govuk-frontend/dist/govuk/components/character-count/character-count.mjs';
// @ts-expect-error no declaration files
import * as button from 'govuk-frontend/dist/govuk/components/button/button.mjs';
// @ts-expect-error no declaration files
import * as errorSummary from 'govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs';
// @ts-expect-error no declaration files
import * as banner from 'govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs';
// @ts-expect-error no declaration files
import * as password from 'govuk-frontend/dist/govuk/components/password-input/password-input.mjs';

export interface Component {
    new (root: Element): unknown;
    readonly moduleName: string;
}

export const Button: Component = button.Button;
export const CharacterCount: Component = counting.CharacterCount;
export const ErrorSummary: Component = errorSummary.ErrorSummary;
export const NotificationBanner: Component = banner.NotificationBanner;
export const PasswordInput: Component = password.PasswordInput;
