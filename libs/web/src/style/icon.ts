import { registerAsset } from '../page/assets.js';

/** A plain leaf-green disc: it says nothing about who we are to someone who looks at her tabs. */
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="7" fill="#2f6b57"/></svg>';

let url: string | undefined;

/** Address of the icon of every page; without one, browsers ask for `/favicon.ico` each time. */
export function iconUrl(): string {
  url ??= registerAsset('icon.svg', ICON, 'image/svg+xml');
  return url;
}
