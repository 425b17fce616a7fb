using System.Text;

namespace CommunityBot.Features.ActionLog.Reading;

/// <summary>Undoes what the Telex keyboard leaves when it is switched off: <c>suwcs</c> is <c>sức</c>, <c>hoof</c> is <c>hồ</c>.</summary>
internal static class Telex
{
    private const string ToneKeys = "fsrxj";

    /// <summary>The word meant, or null when the keys do not make a syllable.</summary>
    /// <param name="bare">An unmarked lower-case word that is no syllable as it stands.</param>
    public static WordForm? Decode(string bare)
    {
        var letters = new StringBuilder(bare.Length);
        var tone = 0;
        foreach (var key in bare)
        {
            if (letters.Length > 0 && ToneKeys.IndexOf(key) is var at and >= 0 && HasVowel(letters)) tone = at + 1;
            else if (!Reshape(letters, key)) letters.Append(key);
        }

        var shaped = letters.ToString();
        var word = Messaging.VietnameseText.Fold(shaped);
        return Syllables.IsSyllable(word) && (tone != 0 || !string.Equals(shaped, word, StringComparison.Ordinal))
            ? new WordForm(word, shaped, tone)
            : null;
    }

    /// <summary>Whether the key changed an earlier letter instead of adding one.</summary>
    private static bool Reshape(StringBuilder letters, char key)
    {
        if (key == 'w') return Horn(letters);
        var shape = key switch { 'a' => 'â', 'e' => 'ê', 'o' => 'ô', 'd' => 'đ', _ => '\0' };
        if (shape == '\0') return false;
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] != key) continue;
            if (key != 'd' && i < letters.Length - 1 && IsVowel(letters[^1])) return false;
            letters[i] = shape;
            return true;
        }

        return false;
    }

    private static bool Horn(StringBuilder letters)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var shape = letters[i] switch { 'u' => 'ư', 'o' => 'ơ', 'a' => 'ă', _ => '\0' };
            if (shape == '\0') continue;
            letters[i] = shape;
            if (shape == 'ơ' && i > 0 && letters[i - 1] == 'u') letters[i - 1] = 'ư';
            return true;
        }

        letters.Append('ư');
        return true;
    }

    private static bool HasVowel(StringBuilder letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (IsVowel(letters[i])) return true;
        }

        return false;
    }

    private static bool IsVowel(char letter) => "aăâeêioôơuưy".Contains(letter);
}
