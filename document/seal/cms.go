package seal

import (
	"crypto/sha256"
	"encoding/asn1"
	"fmt"

	"github.com/smallstep/pkcs7"
)

// The attribute that binds the signature to this very certificate (RFC 5035, signing-certificate-v2).
var oidSigningCertificate = asn1.ObjectIdentifier{1, 2, 840, 113549, 1, 9, 16, 2, 47}

type essCertID struct{ Hash []byte } // the default algorithm, SHA-256, is not written

type signingCertificate struct{ Certs []essCertID }

// cms is the detached signature of content.
func (f *File) cms(content []byte) ([]byte, error) {
	data, err := pkcs7.NewSignedData(content)
	if err != nil {
		return nil, fmt.Errorf("seal: begin signature: %w", err)
	}
	data.SetDigestAlgorithm(pkcs7.OIDDigestAlgorithmSHA256)
	sum := sha256.Sum256(f.cert.Raw)
	err = data.AddSigner(f.cert, f.key, pkcs7.SignerInfoConfig{ExtraSignedAttributes: []pkcs7.Attribute{
		{Type: oidSigningCertificate, Value: signingCertificate{[]essCertID{{sum[:]}}}},
	}})
	if err != nil {
		return nil, fmt.Errorf("seal: sign: %w", err)
	}
	data.Detach()
	der, err := data.Finish()
	if err != nil {
		return nil, fmt.Errorf("seal: finish signature: %w", err)
	}
	return der, nil
}
