import { MantineProvider, type MantineColorSchemeManager } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { chooseAppearance, currentAppearance, onAppearance } from '@/lib/appearance.ts';
import { mantineTheme, mantineVariables } from './mantine-theme.ts';
import './mantine.css';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
// The scroll lock below Mantine's dialogs makes its own style tag and asks for the nonce under this name.
Object.assign(globalThis, { __webpack_nonce__: nonce });

let stopListening: (() => void) | undefined;
const colorSchemeManager: MantineColorSchemeManager = {
  get: () => currentAppearance(),
  // The kit also sets what it has just been told: answering that again would never end.
  set: (appearance) => {
    if (appearance !== currentAppearance()) chooseAppearance(appearance);
  },
  subscribe: (onUpdate) => {
    stopListening = onAppearance(() => onUpdate(currentAppearance()));
  },
  unsubscribe: () => stopListening?.(),
  clear: () => chooseAppearance('auto'),
};

/**
 * Brings Mantine: for pages with forms, dialogs and menus. Pages for visitors do without, to stay light;
 * a visitor's page that needs a form wraps itself in `<Kit>`. The desk has it around all its pages.
 */
export function Kit(props: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={mantineVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Notifications position="bottom-center" limit={3} autoClose={8000} />
      {props.children}
    </MantineProvider>
  );
}
