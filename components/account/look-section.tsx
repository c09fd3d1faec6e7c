'use client';

import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { spokenChanges } from '@/components/board/ease/spoken-changes-setting';
import { setInspectorSetting, useInspectorSetting } from '@/components/inspector/inspector-setting';
import { THEME_OPTIONS } from '@/components/shell/theme-options';
import { account } from '@/components/strings/account';
import { ease } from '@/components/strings/ease';
import { inspector } from '@/components/strings/inspector';
import { shell } from '@/components/strings/shell';
import { Checkbox } from '@/components/ui/checkbox';
import { Section } from '@/components/ui/section';
import { setThemeChoice, type ThemeChoice, useThemeChoice } from '@/components/ui/theme-choice';

/** Light, dark, or as the device has it. */
export function LookSection() {
  const theme = useThemeChoice();
  const isSpoken = spokenChanges.use();
  const isInspectorOn = useInspectorSetting();
  return (
    <Section title={account.look.title} hint={account.look.hint}>
      <RadioGroup
        aria-label={shell.theme.label}
        value={theme}
        onValueChange={(choice: ThemeChoice) => setThemeChoice(choice)}
        className="grid grid-cols-3 gap-2 rounded-xl bg-surface p-2 shadow-card sm:w-fit"
      >
        {THEME_OPTIONS.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className="flex h-10 items-center justify-center gap-2 rounded-lg px-4 text-sm text-ink-2 transition-colors data-checked:bg-accent-soft data-checked:font-medium data-checked:text-accent-ink fine:hover:not-data-checked:bg-hover coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0"
          >
            {option.icon}
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
      <Checkbox className="mt-4" checked={isInspectorOn} onCheckedChange={setInspectorSetting}>
        {inspector.setting}
      </Checkbox>
      <p className="mt-1 text-ink-2 text-sm">{inspector.settingHint}</p>
      <Checkbox className="mt-4" checked={isSpoken} onCheckedChange={spokenChanges.set}>
        {ease.speakSetting}
      </Checkbox>
      <p className="mt-1 text-ink-2 text-sm">{ease.speakHint}</p>
    </Section>
  );
}
