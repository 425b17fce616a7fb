using System.Text;

namespace CommunityBot.Messaging;

/// <summary>Vietnamese letters without their marks, so that <c>Đường</c>, <c>đường</c> and <c>duong</c> are one word.</summary>
/// <remarks>Unicode gives đ (U+0111) no decomposition, so no normalisation form removes its stroke; the table here does.</remarks>
public static class VietnameseText
{
    private const string Marked =
        "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";

    private const string Bare =
        "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd";

    private static readonly char[] Folded = BuildTable();

    /// <summary>The lower-case letter without marks; other characters come back lower-cased. A combining mark (NFD input) becomes <c>\0</c>.</summary>
    public static char Fold(char letter) => letter < Folded.Length ? Folded[letter] : letter;

    /// <summary>The text in lower case without marks. Composed and decomposed (NFD) input give the same result, which may be shorter than the input.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var bare = Fold(letter);
            if (bare != '\0') result.Append(bare);
        }

        return result.ToString();
    }

    private static char[] BuildTable()
    {
        var table = new char[0x2000];
        for (var code = 0; code < table.Length; code++) table[code] = char.ToLowerInvariant((char)code);
        for (var mark = 0x300; mark < 0x370; mark++) table[mark] = '\0';
        for (var i = 0; i < Marked.Length; i++)
        {
            table[Marked[i]] = Bare[i];
            table[char.ToUpperInvariant(Marked[i])] = Bare[i];
        }

        return table;
    }
}
