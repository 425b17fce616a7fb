using CommunityBot.Features.ActionLog.Reading;

namespace CommunityBot.Tests.Features.ActionLog.Reading;

public class WordTests
{
    [Theory]
    [InlineData("vưà", "vừa")]
    [InlineData("hoà", "hòa")]
    [InlineData("hổ", "hỗ")]
    [InlineData("hộ", "hộ")]
    [InlineData("bac", "bác")]
    public void A_word_can_mean_another_spelling_of_itself(string written, string meant) =>
        WordForm.Of(written).CanMean(WordForm.Of(meant)).ShouldBeTrue();

    [Theory]
    [InlineData("bà", "ba")]
    [InlineData("Ánh", "anh")]
    public void Marks_make_another_word(string written, string meant) =>
        WordForm.Of(written).CanMean(WordForm.Of(meant)).ShouldBeFalse();

    [Theory]
    [InlineData("vân", "vấn", true)]
    [InlineData("dien", "điện", true)]
    [InlineData("vần", "vấn", false)]
    public void Some_marks_may_be_left_out(string written, string meant, bool isShort) =>
        WordForm.Of(written).IsShortOf(WordForm.Of(meant)).ShouldBe(isShort);

    [Theory]
    [InlineData("vê en e i đê 3", "vneid 3")]
    [InlineData("vi en i ai đi", "vneid")]
    [InlineData("e vs t", "e vs t")]
    public void Dictated_letters_become_the_word_they_spell(string text, string words)
    {
        var tokens = Tokenizer.Split(text);
        new SpelledWords(Vocabulary.BuiltIn.Letters, word => word == "vneid").Join(tokens);

        string.Join(' ', tokens.Select(token => token.Bare)).ShouldBe(words);
    }

    [Theory]
    [InlineData("suwcs", "suc")]
    [InlineData("ddieenj", "dien")]
    [InlineData("huowngs", "huong")]
    [InlineData("hoof", "ho")]
    public void Leftovers_of_Telex_are_undone(string keys, string word) => Telex.Decode(keys)!.Value.Bare.ShouldBe(word);

    [Theory]
    [InlineData("vneid")]
    [InlineData("shopee")]
    public void A_brand_is_no_leftover_of_Telex(string word) => Telex.Decode(word).ShouldBeNull();

    [Theory]
    [InlineData("nghiêng", true)]
    [InlineData("quy", true)]
    [InlineData("snih", false)]
    [InlineData("vneid", false)]
    public void What_cannot_be_a_syllable_is_known(string word, bool isSyllable) =>
        Syllables.IsSyllable(CommunityBot.Messaging.VietnameseText.Fold(word)).ShouldBe(isSyllable);

    [Theory]
    [InlineData("tru", "chu")]
    [InlineData("sao", "xao")]
    [InlineData("ky", "ki")]
    public void Words_that_sound_alike_are_one_sound(string one, string other) => Syllables.Sound(one).ShouldBe(Syllables.Sound(other));

    [Theory]
    [InlineData("vneid", "vnied", true)]
    [InlineData("vssid", "vsid", true)]
    [InlineData("gian", "hang", false)]
    [InlineData("dvc", "dvc", false)]
    public void One_slip_of_the_finger_is_near(string one, string other, bool isNear) => NearWords.IsNear(one, other).ShouldBe(isNear);
}
