import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';

const ramp = (name: string) => Array.from({ length: 10 }, (_, step) => `var(--${name}-${step})`) as unknown as MantineColorsTuple;
/** A dye has one tone per theme, so every step of its ramp is the same token. */
const dye = (name: string) => Array.from({ length: 10 }, () => `var(--${name})`) as unknown as MantineColorsTuple;

/** Mantine's own contrast rule fails AA in the dark theme: text on a filled dye comes from the tokens. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const name = input.color ?? 'laguna';
  if (input.variant === 'filled' && (name === 'laguna' || name === 'cochinilla')) {
    const hover = name === 'laguna' ? 'var(--laguna-hover)' : 'var(--cochinilla)';
    return { background: `var(--${name})`, hover, color: `var(--on-${name})`, border: '1px solid transparent' };
  }
  if (input.variant === 'outline' || input.variant === 'default') {
    const color = name === 'cochinilla' ? 'var(--cochinilla)' : 'var(--ink)';
    const border = name === 'cochinilla' ? 'var(--cochinilla)' : 'var(--line-strong)';
    return { background: 'var(--surface)', hover: 'var(--surface-2)', color, border: `1px solid ${border}` };
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    return { background: 'transparent', hover: 'var(--surface-2)', color: 'var(--ink)', border: '1px solid transparent' };
  }
  return defaultVariantColorsResolver(input);
};

export const mantineTheme = createTheme({
  colors: { gray: ramp('wool'), dark: ramp('night'), laguna: dye('laguna'), cochinilla: dye('cochinilla') },
  primaryColor: 'laguna',
  white: 'var(--surface)',
  black: 'var(--ink)',
  fontFamily: 'var(--font-text)',
  fontSizes: { xs: '13px', sm: '15px', md: '15px', lg: '18px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.5', xl: '1.5' },
  headings: { fontFamily: 'var(--font-display)', fontWeight: '700' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '10px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  shadows: { xs: 'none', sm: 'none', md: 'var(--float-shadow)', lg: 'var(--float-shadow)', xl: 'var(--float-shadow)' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  variantColorResolver,
});

const shared = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-3)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-anchor': 'var(--anil)',
  '--mantine-color-error': 'var(--cochinilla)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-disabled': 'var(--surface-2)',
  '--mantine-color-disabled-color': 'var(--ink-3)',
  '--mantine-color-disabled-border': 'var(--line)',
  '--mantine-color-laguna-filled': 'var(--laguna)',
  '--mantine-color-laguna-filled-hover': 'var(--laguna-hover)',
  '--mantine-color-laguna-light': 'var(--laguna-tint)',
  '--mantine-color-laguna-light-hover': 'var(--laguna-tint)',
  '--mantine-color-laguna-light-color': 'var(--laguna)',
  '--mantine-color-laguna-contrast': 'var(--on-laguna)',
  '--mantine-primary-color-contrast': 'var(--on-laguna)',
};

/** The kit's variables, all pointing at our tokens: a theme is a token swap, never a filter. */
export const mantineVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });
