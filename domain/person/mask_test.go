package person

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestMasks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		mask     func(string) string
		in, want string
	}{
		{MaskID, "11010519491231002X", "110*************2X"},
		{MaskID, "110105491231002", "110**********02"},
		{MaskID, "E12345678", "E*******8"},
		{MaskID, "军字第2001988号", "军*********号"},
		{MaskID, "A1234", "*****"},
		{MaskID, "", ""},
		{MaskPhone, "13800000013", "138****0013"},
		{MaskPhone, "0534-2612345", "0534-*****45"},
		{MaskPhone, "0534-2612345-801", "0534-*****45"},
		{MaskPhone, "+85291234567", "**********67"},
		{MaskPhone, "95518", "*****"},
		{MaskPhone, "", ""},
		{MaskName, "张三", "张*"},
		{MaskName, "张小三", "张*三"},
		{MaskName, "欧阳锋锋", "欧**锋"},
		{MaskName, " 张三 ", "张*"},
		{MaskName, "张", "*"},
		{MaskName, "阿依古丽·买买提", "阿******提"},
		{MaskName, "John Smith", "J***"},
		{MaskName, "J", "****"},
		{MaskName, "Ольга", "О***"},
		{MaskName, "", ""},
	} {
		require.Equal(t, c.want, c.mask(c.in), c.in)
	}
}

// A masked identity number no longer tells birth date, division or sequence.
func TestMaskIDHidesWhatIdentifies(t *testing.T) {
	t.Parallel()
	id := "371402199003078515"
	shown := strings.ReplaceAll(MaskID(id), "*", "")
	require.Equal(t, "37115", shown)
}
