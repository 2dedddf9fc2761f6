import { i18n } from '@lingui/core';
import { messages } from '@/text/es.po';

i18n.loadAndActivate({ locale: 'es', messages });

// The simulated browser has no layout and no media queries: components get a fixed, light screen.
if (typeof window !== 'undefined') {
  window.matchMedia ??= ((query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  })) as unknown as typeof window.matchMedia;

  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
