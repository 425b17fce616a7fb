using System.Text;

namespace CommunityBot.Features.ProcedureLookup.Search;

/// <summary>
/// Spells a marked syllable with the Telex keyboard's letters, the tone last. One spelling for <c>hoà</c> and <c>hòa</c>, for
/// composed and decomposed letters, and for what is left when the keyboard did not turn <c>ddaats</c> into <c>đất</c>.
/// </summary>
internal static class TelexSpelling
{
    private const string Vowels = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";
    private const string Tones = "\0fsrxj";
    private static readonly string[] Qualities = ["a", "aw", "aa", "e", "ee", "i", "o", "oo", "ow", "u", "uw", "y"];

    /// <summary>The spelling of one syllable; other letters stay as they are.</summary>
    public static string Of(ReadOnlySpan<char> syllable)
    {
        var spelled = new StringBuilder(syllable.Length + 3);
        var tone = '\0';
        foreach (var written in syllable)
        {
            var letter = char.ToLowerInvariant(written);
            tone = Spell(letter, spelled) is var heard and not '\0' ? heard : tone;
        }

        if (tone != '\0') spelled.Append(tone);
        return OneHook(spelled.ToString());
    }

    /// <summary>Letters as typed, with the tone wherever the writer put it (<c>maast</c>), in the spelling of <see cref="Of"/> (<c>maats</c>).</summary>
    public static string ToneLast(string typed)
    {
        var tone = typed.AsSpan(1).LastIndexOfAny("fsrxj") + 1;
        return OneHook(tone > 0 ? typed.Remove(tone, 1) + typed[tone] : typed);
    }

    private static string OneHook(string spelled) => spelled.Replace("uwow", "uow", StringComparison.Ordinal);

    private static char Spell(char letter, StringBuilder spelled)
    {
        if (letter < 0x80)
        {
            spelled.Append(letter);
            return '\0';
        }

        var place = Vowels.IndexOf(letter, StringComparison.Ordinal);
        if (place < 0) return SpellOther(letter, spelled);
        spelled.Append(Qualities[place / Tones.Length]);
        return Tones[place % Tones.Length];
    }

    private static char SpellOther(char letter, StringBuilder spelled)
    {
        switch (letter)
        {
            case 'đ': spelled.Append("dd"); return '\0';
            case '\u0302': spelled.Append(spelled.Length > 0 ? spelled[^1] : '\0'); return '\0';
            case '\u0306' or '\u031B': spelled.Append('w'); return '\0';
            case '\u0300': return 'f';
            case '\u0301': return 's';
            case '\u0309': return 'r';
            case '\u0303': return 'x';
            case '\u0323': return 'j';
            default: spelled.Append(letter); return '\0';
        }
    }
}
