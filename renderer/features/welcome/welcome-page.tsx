import { Compass, FileDown, Landmark } from 'lucide-react';
import { useState } from 'react';
import { runCommand } from '../../commands.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { openOverlay } from '../frame/overlays.ts';
import { Page } from '../frame/page.tsx';
import { useSample } from './use-sample.ts';
import './welcome-page.css';

/** The first thing a new member sees: three ways to get papers in. */
export function WelcomePage() {
  const sample = useSample();
  const [address, setAddress] = useState('');
  return (
    <Page title="Welcome to Panel Papers">
      <div className="welcome">
        <p className="welcome-lead">
          Your meeting papers on this computer, to read offline, mark and search, with your questions beside them. There
          is no account, and nothing you read or write leaves this computer.
        </p>
        <ul className="ways-in">
          <li className="way-in">
            <Landmark aria-hidden="true" />
            <div>
              <h2>Add a council</h2>
              <p>Type its name, or paste any address of the site of its meeting papers; then choose what you sit on.</p>
              <form
                className="way-in-form"
                onSubmit={(event) => {
                  event.preventDefault();
                  openOverlay({ kind: 'add-council', address });
                }}
              >
                <TextField
                  label="Council, area or address"
                  labelHidden
                  spellCheck={false}
                  autoComplete="off"
                  placeholder="Kent, or democracy.example.gov.uk"
                  value={address}
                  onChange={(event) => setAddress(event.target.value)}
                />
                <Button look="primary" type="submit">
                  Find its committees
                </Button>
              </form>
            </div>
          </li>
          <li className="way-in">
            <FileDown aria-hidden="true" />
            <div>
              <h2>Import papers</h2>
              <p>
                Use what you were sent: PDFs, ZIPs, e-mails with attachments or whole folders. Choose them, paste them,
                or drop them anywhere in this window.
              </p>
              <div className="way-in-buttons">
                <Button onClick={() => runCommand('papers.import')}>Choose files…</Button>
                <Button onClick={() => runCommand('papers.import-folder')}>Choose a folder…</Button>
              </div>
            </div>
          </li>
          <li className="way-in">
            <Compass aria-hidden="true" />
            <div>
              <h2>Explore the sample council</h2>
              <p>
                Mereshire is invented. Its police and crime panel has packs, minutes and decisions to try everything on,
                with no network. You can remove it again.
              </p>
              <Button busy={sample.busy} onClick={sample.open}>
                Open the sample council
              </Button>
            </div>
          </li>
        </ul>
      </div>
    </Page>
  );
}
