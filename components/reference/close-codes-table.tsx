import { reference } from '@/components/strings/reference';
import { CLOSE_CODES, classifyCloseCode } from '@/lib/protocol/close-codes';

const CELL = 'py-1.5 pr-6 text-left align-top';

/** Every close code with what a client does about it. */
export function CloseCodesTable() {
  return (
    <table className="mt-3 text-base">
      <thead className="text-xs text-ink-3">
        <tr>
          <th scope="col" className={CELL}>
            {reference.columns.code}
          </th>
          <th scope="col" className={CELL}>
            {reference.columns.name}
          </th>
          <th scope="col" className={CELL}>
            {reference.columns.reaction}
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(CLOSE_CODES).map(([name, code]) => (
          <tr key={code} className="border-line border-t">
            <td className={`${CELL} font-mono text-sm`}>{code}</td>
            <td className={`${CELL} font-mono text-sm`}>{name}</td>
            <td className={`${CELL} text-ink-2`}>{reference.reactions[classifyCloseCode(code)]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
