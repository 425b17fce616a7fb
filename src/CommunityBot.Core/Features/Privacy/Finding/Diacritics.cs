using System.Collections.Frozen;

namespace CommunityBot.Features.Privacy.Finding;

/// <summary>Joins a letter and a combining mark (NFD input), which the runtime cannot do under invariant globalization.</summary>
internal static class Diacritics
{
    /// <summary>Grave, acute, hook above, tilde, dot below: the order of the columns in <see cref="Toned"/>.</summary>
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    private static readonly string[] Toned =
    [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
    ];

    /// <summary>Breve, circumflex and horn, each with the vowels it makes.</summary>
    private static readonly (char Mark, string From, string To)[] Shapes =
    [
        ('\u0306', "a", "ă"), ('\u0302', "aeo", "âêô"), ('\u031B', "ou", "ơư"),
    ];

    private static readonly FrozenDictionary<(char, char), char> Pairs = BuildPairs();

    /// <summary>The lower-case letter with the mark on it, or the letter itself when Vietnamese has no such letter.</summary>
    public static char Compose(char letter, char mark) => Pairs.GetValueOrDefault((letter, mark), letter);

    private static FrozenDictionary<(char, char), char> BuildPairs()
    {
        var pairs = new Dictionary<(char, char), char>();
        foreach (var row in Toned)
        {
            for (var tone = 0; tone < Tones.Length; tone++) pairs[(row[0], Tones[tone])] = row[tone + 1];
        }

        foreach (var (mark, from, to) in Shapes)
        {
            for (var i = 0; i < from.Length; i++) AddShape(pairs, mark, Row(from[i]), Row(to[i]));
        }

        return pairs.ToFrozenDictionary();
    }

    private static string Row(char vowel) => Array.Find(Toned, row => row[0] == vowel)!;

    // The dot below sorts before the circumflex in NFD, so a toned vowel can still get its shape.
    private static void AddShape(Dictionary<(char, char), char> pairs, char mark, string from, string to)
    {
        for (var column = 0; column < from.Length; column++) pairs[(from[column], mark)] = to[column];
    }
}
