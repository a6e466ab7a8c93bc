/** What the page and its service worker say to each other. */
export const NOTE_ADDRESS = '/note';
export const SERVICE_WORKER_ADDRESS = '/service-worker.js';
export const TAKE_OVER = 'take over';
export const SEND_WAITING = 'send waiting entries';
