import { notifications } from '@mantine/notifications';
import { cleanup } from '@testing-library/react';
import { afterAll, vi } from 'vitest';

// Files share their modules, and with them what those remember: the next file finds neither notices nor keepsakes of this one.
afterAll(() => {
  cleanup();
  vi.useRealTimers();
  notifications.cleanQueue();
  notifications.clean();
  window.localStorage.clear();
  window.sessionStorage.clear();
  document.body.replaceChildren();
});
