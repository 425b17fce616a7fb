using CommunityBot.Features.ActionLog.Reading;

namespace CommunityBot.Tests.Features.ActionLog.Reading;

public class TokenizerTests
{
    [Theory]
    [InlineData("vneid3 dvc1", "vneid 3 dvc 1")]
    [InlineData("1.000 người", "1000 nguoi")]
    [InlineData("18.11: dvc 05", "18 . 11 : dvc 5")]
    [InlineData("1️⃣ VNeID", "• vneid")]
    [InlineData("🔹🔹 cks", "• cks")]
    [InlineData("vneid\t2\ncks", "vneid 2 \n cks")]
    [InlineData("vneid....3 __ 4", "vneid 3 4")]
    [InlineData("vneid... cks", "vneid . . . cks")]
    [InlineData("", "")]
    public void A_text_becomes_words_numbers_and_marks(string text, string tokens) =>
        string.Join(' ', Tokenizer.Split(text).Select(token => token.Bare)).ShouldBe(tokens);

    [Theory]
    [InlineData("hqua vneid 2", "hom qua vneid 2")]
    [InlineData("350k", "350 k")]
    [InlineData("5ng", "5 nguoi")]
    [InlineData("GĐ", "gia dinh")]
    [InlineData("gd", "giao dich")]
    public void Short_forms_are_written_out(string text, string tokens) =>
        string.Join(' ', Vocabulary.BuiltIn.Tokens(text).Select(token => token.Bare)).ShouldBe(tokens);
}
